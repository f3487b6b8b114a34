using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>A form of recordings.</summary>
internal interface ITrafficFormat
{
    /// <summary>Reads the next entry; null when there is none.</summary>
    /// <param name="report">Receives what concerns the file and not one of its entries.</param>
    TrafficEntry? Next(Action<Finding> report);
}
