namespace Iqm.Contracts.Runtime;

/// <summary>No answer came within the client's timeout. A cancelled token gives an <see cref="OperationCanceledException"/> instead.</summary>
public sealed class ApiTimeoutException : TimeoutException
{
    internal ApiTimeoutException(OperationDescriptor operation, TimeSpan timeout, Exception cause)
        : base($"{operation.Id} ({operation.Method} {operation.PathTemplate}) did not answer within {timeout}. Raise HttpClient.Timeout, or try again if the operation allows it.", cause) => Operation = operation;

    /// <summary>The operation that was called.</summary>
    public OperationDescriptor Operation { get; }
}
