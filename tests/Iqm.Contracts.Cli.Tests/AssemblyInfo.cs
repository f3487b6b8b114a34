// A test changes the current directory, which the whole process shares.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
