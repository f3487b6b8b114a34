using System.Text.Encodings.Web;
using System.Text.Json;

namespace Iqm.Contracts.Samples;

/// <summary>How samples are written.</summary>
internal static class SampleJson
{
    /// <summary>For values that are written alone.</summary>
    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
