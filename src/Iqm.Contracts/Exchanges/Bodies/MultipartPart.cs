namespace Iqm.Contracts.Exchanges.Bodies;

/// <summary>One part of a multipart body.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="IsFile">Whether it has a file name.</param>
/// <param name="ContentType">As sent; null when it has none.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record MultipartPart(string Name, bool IsFile, string? ContentType, ReadOnlyMemory<byte> Content);
