using System.Diagnostics;
using System.Globalization;

namespace Iqm.Contracts.Runtime;

/// <summary>One activity for each call of an operation, around the activity of <see cref="HttpClient"/>. Names and codes only, never a value.</summary>
/// <remarks>Source: OpenTelemetry semantic conventions, HTTP client spans. Nothing is allocated when nobody listens.</remarks>
internal static class CallActivity
{
    public const string SourceName = "Iqm.Contracts.Runtime";

    private static readonly ActivitySource s_source = new(SourceName);

    public static Activity? Start(OperationRequest request)
    {
        if (!s_source.HasListeners())
            return null;
        var activity = s_source.StartActivity(request.Operation.Id, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("http.request.method", request.Method.Method);
            activity.SetTag("url.template", request.Operation.PathTemplate);
            if (request.RequestUri is { IsAbsoluteUri: true } uri)
            {
                activity.SetTag("server.address", uri.IdnHost);
                activity.SetTag("server.port", uri.Port);
            }
        }
        return activity;
    }

    public static void SetResponse(Activity? activity, HttpResponseMessage response, ApiException? failure)
    {
        if (activity is not { IsAllDataRequested: true })
            return;
        var status = (int)response.StatusCode;
        activity.SetTag("http.response.status_code", status);
        if (failure is null)
            return;
        activity.SetTag("error.type", failure.Kind is ApiFailureKind.Envelope or ApiFailureKind.InvalidResponse ? failure.GetType().FullName : status.ToString(CultureInfo.InvariantCulture));
        activity.SetStatus(ActivityStatusCode.Error);
    }

    public static void SetException(Activity? activity, Exception exception)
    {
        if (activity is not { IsAllDataRequested: true })
            return;
        activity.SetTag("error.type", exception.GetType().FullName);
        activity.SetStatus(ActivityStatusCode.Error);
    }
}
