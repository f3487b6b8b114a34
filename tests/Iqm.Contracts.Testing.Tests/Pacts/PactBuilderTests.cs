using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Pacts;
using Iqm.Contracts.Testing.Pacts.Native;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Testing.Tests.Pacts;

public sealed class PactBuilderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iqm-pacts-").FullName;
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static InteractionBuilder Pet(PactBuilder pact, string description = "a pet") => pact.UponReceiving(description).Given("a pet exists")
        .WithRequest(HttpMethod.Get, Match.Regex(@"/pets/\d+", "/pets/7"))
        .WillRespond().WithJsonBody(new JsonObject { ["name"] = Match.Type("Tom"), ["tags"] = Match.EachLike("small") });

    private async Task Get(Uri address, string path = "/pets/7") => (await _http.GetAsync(new Uri(address, path))).EnsureSuccessStatusCode();

    [Fact]
    public async Task An_interaction_that_the_consumer_does_is_written_in_a_form_that_depends_on_it_alone()
    {
        var pact = new PactBuilder("web", "shop");
        await Pet(pact).VerifyAsync(address => Get(address, "/pets/12"));
        var file = await pact.WriteAsync(_folder, "suite", 1, TestContext.Current.CancellationToken);
        Assert.Equal("""
            {
              "consumer": {
                "name": "web"
              },
              "interactions": [
                {
                  "comments": {
                    "references": {
                      "test": {
                        "suite": "suite"
                      }
                    }
                  },
                  "description": "a pet",
                  "pending": false,
                  "providerStates": [
                    {
                      "name": "a pet exists"
                    }
                  ],
                  "request": {
                    "matchingRules": {
                      "path": {
                        "combine": "AND",
                        "matchers": [
                          {
                            "match": "regex",
                            "regex": "/pets/\\d+"
                          }
                        ]
                      }
                    },
                    "method": "GET",
                    "path": "/pets/7"
                  },
                  "response": {
                    "body": {
                      "content": {
                        "name": "Tom",
                        "tags": [
                          "small"
                        ]
                      },
                      "contentType": "application/json",
                      "encoded": false
                    },
                    "headers": {
                      "Content-Type": [
                        "application/json"
                      ]
                    },
                    "matchingRules": {
                      "body": {
                        "$.name": {
                          "combine": "AND",
                          "matchers": [
                            {
                              "match": "type"
                            }
                          ]
                        },
                        "$.tags": {
                          "combine": "AND",
                          "matchers": [
                            {
                              "match": "type",
                              "min": 1
                            }
                          ]
                        }
                      }
                    },
                    "status": 200
                  },
                  "type": "Synchronous/HTTP"
                }
              ],
              "metadata": {
                "pactSpecification": {
                  "version": "4.0"
                }
              },
              "provider": {
                "name": "shop"
              }
            }

            """.ReplaceLineEndings("\n"), File.ReadAllText(file));
    }

    [Fact]
    public async Task A_consumer_that_sends_something_else_or_nothing_is_told_so()
    {
        var pact = new PactBuilder("web", "shop");
        var other = await Assert.ThrowsAsync<PactException>(() => Pet(pact).VerifyAsync(address => Get(address, "/cats/7")));
        Assert.Equal("In 'a pet': GET /cats/7 was sent, and no interaction has it. GET /pets/7 was never sent.", other.Finding.Message);
        var nothing = await Assert.ThrowsAsync<PactException>(() => Pet(pact).VerifyAsync(_ => Task.CompletedTask));
        Assert.Equal("In 'a pet': GET /pets/7 was never sent.", nothing.Finding.Message);
        Assert.Equal(0, pact.Count);
    }

    [Fact]
    public async Task What_the_engine_would_take_without_a_word_is_refused()
    {
        var pact = new PactBuilder("web", "shop");
        async Task<FindingDescriptor> Refused(JsonNode body) => (await Assert.ThrowsAsync<PactException>(() =>
            pact.UponReceiving("x").WithRequest(HttpMethod.Get, "/x").WillRespond().WithJsonBody(body).VerifyAsync(_ => Task.CompletedTask))).Finding.Descriptor;
        Assert.Equal(DiagnosticCatalog.MatcherUnknown, await Refused(new JsonObject { ["pact:matcher:type"] = "uuid", ["value"] = "x" }));
        Assert.Equal(DiagnosticCatalog.MatcherInvalid, await Refused(Match.Regex("(", "x")));
        Assert.Equal(DiagnosticCatalog.MatcherRefusesExample, await Refused(Match.Regex("[a-z]+", "12")));
        Assert.Equal(DiagnosticCatalog.ConsumerTestInvalid, await Refused(new JsonObject { ["pact:matcher:type"] = "type" }));
        Assert.Equal(DiagnosticCatalog.ConsumerTestInvalid, (await Assert.ThrowsAsync<PactException>(() => pact.UponReceiving("x").WillRespond().VerifyAsync(_ => Task.CompletedTask))).Finding.Descriptor);
    }

    [Fact]
    public async Task A_complete_run_removes_what_it_no_longer_writes_and_nothing_of_others()
    {
        async Task<string[]> Run(string suite, int expected, params string[] descriptions)
        {
            var pact = new PactBuilder("web", "shop");
            foreach (var description in descriptions)
                await Pet(pact, description).VerifyAsync(address => Get(address));
            var file = await pact.WriteAsync(_folder, suite, expected);
            return [.. PactFileReader.Read(file).Interactions.Select(interaction => interaction.Description)];
        }
        Assert.Equal(["a", "b"], await Run("one", 2, "a", "b"));
        Assert.Equal(["a", "b", "c"], await Run("two", 1, "c"));
        Assert.Equal(["a", "b", "c"], await Run("one", 2, "b"));
        Assert.Equal(["b", "c"], await Run("one", 1, "b"));
    }

    [Fact]
    public async Task Interactions_of_one_name_that_differ_are_an_error()
    {
        var pact = new PactBuilder("web", "shop");
        await Pet(pact).VerifyAsync(address => Get(address));
        await pact.UponReceiving("a pet").Given("a pet exists").WithRequest(HttpMethod.Get, "/pets/8").WillRespond(204).VerifyAsync(address => Get(address, "/pets/8"));
        var conflict = await Assert.ThrowsAsync<PactException>(() => pact.WriteAsync(_folder, "suite", 2));
        Assert.Equal("The interaction 'a pet' in 'web-shop.json' was written by two tests that differ: in 'request' and in 'response'. Give one of them another description or provider state.", conflict.Finding.Message);
    }

    [Fact]
    public async Task Writers_at_the_same_time_lose_nothing()
    {
        await Parallel.ForAsync(0, 24, TestContext.Current.CancellationToken, async (number, cancellationToken) =>
        {
            var pact = new PactBuilder("web", "shop");
            await Pet(pact, $"pet {number:00}").VerifyAsync(address => Get(address));
            await pact.WriteAsync(_folder, $"suite {number}", 1, cancellationToken);
        });
        var pact = PactFileReader.Read(Path.Combine(_folder, "web-shop.json"));
        Assert.Empty(pact.Findings);
        Assert.Equal(24, pact.Interactions.Length);
    }

    [Fact]
    public async Task Processes_at_the_same_time_leave_what_one_after_the_other_leaves()
    {
        string[] suites = [.. Enumerable.Range(1, 5).Select(number => $"suite {number}")];
        ChildProcess[] processes = [.. suites.Select(suite => PactProcess.Start(Path.Combine(_folder, "at once"), suite))];
        try
        {
            foreach (var process in processes)
                Assert.Equal("ready", await process.ReadLineAsync());
            foreach (var process in processes)
                await process.Input.WriteLineAsync();
            Assert.All(await Task.WhenAll(processes.Select(process => process.EndAsync())), end => Assert.Equal((0, "", ""), end));
        }
        finally
        {
            foreach (var process in processes)
                process.Dispose();
        }
        foreach (var suite in suites)
            PactProcess.Write(Path.Combine(_folder, "one by one"), suite);
        string[] Content(string folder) => [.. Directory.GetFiles(Path.Combine(_folder, folder)).Select(file => $"{Path.GetFileName(file)}\n{File.ReadAllText(file)}")];
        Assert.Equal(Content("one by one"), Content("at once"));
        Assert.Equal(15, PactFileReader.Read(Path.Combine(_folder, "at once", "web-shop.json")).Interactions.Length);
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_writes_changes_nothing_and_the_next_one_writes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux kills a process in the middle of a file for certain.");
        foreach (var suite in (string[])["suite 1", "suite 2", "suite 3", "suite 4"])
            PactProcess.Write(_folder, suite);
        var file = Path.Combine(_folder, "web-shop.json");
        var before = File.ReadAllText(file);
        using (var process = PactProcess.StartToBeKilledWhileWriting(_folder, "suite 5"))
        {
            Assert.Equal("ready", await process.ReadLineAsync());
            await process.Input.WriteLineAsync();
            Assert.True((await process.EndAsync()).ExitCode > 128);
        }
        Assert.Equal(before, File.ReadAllText(file));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
        PactProcess.Write(_folder, "suite 5");
        Assert.Equal(15, PactFileReader.Read(file).Interactions.Length);
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_file_that_would_not_change_is_not_touched()
    {
        var pact = new PactBuilder("web", "shop");
        await Pet(pact).VerifyAsync(address => Get(address));
        var file = await pact.WriteAsync(_folder, "suite", 1);
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await pact.WriteAsync(_folder, "suite", 1);
        Assert.Equal(2020, File.GetLastWriteTimeUtc(file).Year);
    }

    [Fact]
    public async Task Forms_queries_and_headers_are_matched()
    {
        var pact = new PactBuilder("web", "shop");
        await pact.UponReceiving("a form").WithRequest(HttpMethod.Post, "/login").WithQuery("page", Match.Regex(@"\d+", "1")).WithHeader("X-Key", Match.Regex(".+", "k"))
            .WithFormBody(KeyValuePair.Create("user", (JsonNode)"a b"), KeyValuePair.Create("grant", (JsonNode)Match.Regex("x|y", "x")))
            .WillRespond(201).WithHeader("X-Total", "7").VerifyAsync(async address =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/login?page=22")) { Content = new FormUrlEncodedContent([new("user", "a b"), new("grant", "y")]) };
                request.Headers.Add("X-Key", "other");
                using var response = await _http.SendAsync(request);
                Assert.Equal((201, "7"), ((int)response.StatusCode, response.Headers.GetValues("X-Total").Single()));
            });
        Assert.Equal(1, pact.Count);
    }

    [Fact]
    public void The_engine_has_its_pinned_version_and_sends_no_telemetry()
    {
        Assert.Equal("0.5.8", PactEngine.Version);
        // The native environment is what the engine reads; on Unix .NET's own is a copy.
        Assert.Equal("true", OperatingSystem.IsWindows() ? Environment.GetEnvironmentVariable("PACT_DO_NOT_TRACK") : Marshal.PtrToStringUTF8(GetEnv("PACT_DO_NOT_TRACK")));
    }

    [DllImport("libc", EntryPoint = "getenv")]
    private static extern nint GetEnv([MarshalAs(UnmanagedType.LPUTF8Str)] string name);
}
