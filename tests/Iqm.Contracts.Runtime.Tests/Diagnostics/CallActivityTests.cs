using System.Diagnostics;
using System.Net;

namespace Iqm.Contracts.Runtime.Tests;

public class CallActivityTests
{
    private static async Task<string> RecordAsync(HttpResponseMessage answer, Func<SampleClient, Task> call, Exception? fault = null)
    {
        var activities = new List<Activity>();
        using var parent = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Iqm.Contracts.Runtime",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == parent.TraceId)
                    activities.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var http = new HttpClient(new StubHandler((_, _, _) => fault is null ? Task.FromResult(answer) : throw fault)) { BaseAddress = new Uri("https://api.example.com") };
        await Record.ExceptionAsync(() => call(new SampleClient(http)));
        var seen = Assert.Single(activities);
        return $"{seen.OperationName} {seen.Kind} {seen.Status} {seen.StatusDescription}| " + string.Join(' ', seen.TagObjects.Select(t => $"{t.Key}={t.Value}"));
    }

    [Fact]
    public async Task A_success_is_named_by_its_operation_and_holds_no_value() => Assert.Equal(
        "getUser Client Unset | http.request.method=GET url.template=/v1/users/{id} server.address=api.example.com server.port=443 http.response.status_code=200",
        await RecordAsync(StubHandler.Json("""{"id":1,"name":"Jane"}"""), c => c.GetUserAsync("jane@example.com")));

    [Fact]
    public async Task A_failure_says_its_status() => Assert.Equal(
        "getUser Client Error | http.request.method=GET url.template=/v1/users/{id} server.address=api.example.com server.port=443 http.response.status_code=404 error.type=404",
        await RecordAsync(new HttpResponseMessage(HttpStatusCode.NotFound), c => c.GetUserAsync("1")));

    [Fact]
    public async Task A_failure_inside_a_200_says_its_type() => Assert.EndsWith(
        "http.response.status_code=200 error.type=Iqm.Contracts.Runtime.Tests.SampleErrorException",
        await RecordAsync(StubHandler.Json("""{"success":false}"""), c => c.LogoutAsync()), StringComparison.Ordinal);

    [Fact]
    public async Task No_answer_says_the_exceptions_type() => Assert.EndsWith(
        "server.port=443 error.type=System.Net.Http.HttpRequestException",
        await RecordAsync(new HttpResponseMessage(), c => c.PingAsync(), new HttpRequestException("secret text")), StringComparison.Ordinal);
}
