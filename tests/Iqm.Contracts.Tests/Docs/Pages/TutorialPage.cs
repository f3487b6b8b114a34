namespace Iqm.Contracts.Tests.Docs.Pages;

/// <summary>MDX with badges, one-column-label tables, tabs and TypeScript.</summary>
internal static class TutorialPage
{
    public const string Text = """"
        ---
        title: Load a Ship
        hide_table_of_contents: true
        ---

        import Tabs from '@theme/Tabs';
        import TabItem from '@theme/TabItem';

        # Load a Ship

        ## Before You Start

        You need an account with the harbour office.

        ### Authentication

        Send these headers with all requests:

        | Headers |  |
        | ---- | --- |
        | `Authorization` <br /><span class="type-text">string</span> <span class="required-text">required</span> | Token of the line |
        | `X-Harbour-Id` <br /><span class="type-text">integer</span> <span class="required-text">required</span> | Harbour |

        ## Create a Loading Plan

        <span class="badge badge--success">POST</span> <span class="path-text">/api/v2/cargo/plan/\{berthId\}</span>

        <div class="container">
        <div class="child1">

        A plan says which crane lifts which <var>crate</var>. Up to 25 crates per request.

        | Path Parameters | |
        | --- | --- |
        | `berthId` <br /><span class="type-text">integer</span> | [Berth](#berths) |

        | Request Schema | |
        | --- | --- |
        | `planName` <br /><span class="type-text">string</span> <span class="required-text">required</span> | What people call it |
        | `craneIds` <br /><span class="type-text">array of integers</span> | Cranes to use |
        | `shift` <br /><span class="type-text">integer</span> | Shift <br />Day: <var>1</var> <br />Night: <var>2</var> |
        | `crates` <br /><span class="type-text">array</span> | What is loaded |
        | `crateCode` <br /><span class="type-text">string</span> | Code painted on the crate |
        | `weight` <br /><span class="type-text">number</span> | In tonnes, default: <var>1.5</var> |

        </div>
        <div class="child2">

        <Tabs>
        <TabItem value="JSON" label="JSON" default>

        ```json title="Request Sample"
        {
          "planName": "Morning lift",
          "craneIds": [3, 4],
          "shift": 1,
          "crates": [
            { "crateCode": "AX-1", "weight": 2.5 }
          ]
        }
        ```

        ```json title="Response 200"
        {
          "success": true,
          "data": { "planId": 9001, "state": "draft" }
        }
        ```

        <details className="objectPropertiesDetails" style={{ maxWidth: "100%", padding: "1rem" }}>
        <summary style={{fontSize: "16px"}}>More Responses</summary>

        ```json title="Response 422"
        {
          "success": false,
          "errorObjects": [ { "error": "Crane 3 is out of order." } ]
        }
        ```

        </details>

        </TabItem>
        <TabItem value="TypeScript" label="TypeScript">

        ```ts
        const axios = getInstance();

        interface Responses {
          200: {
            content: {
              "application/json": {
                success: boolean;
                data: {
                  planId: number;
                  state: string;
                };
              };
            };
          };
        }

        function createPlan(): Promise<Responses> {
          const options = {
            method: 'POST',
            url: 'https://dock.harbour.example/api/v2/cargo/plan/{berthId}',
            requestBody: {
              content: {
                "application/json": {
                  planName: `string`,
                  craneIds?: `array of numbers`,
                  shift?: `number`,
                  foreman?: `string`,
                }
              }
            }
          };
          return axios.request(options).then(({ data }: { data: Responses }) => data);
        }
        ```

        </TabItem></Tabs>

        </div></div>

        ---

        ## Start Loading

        <span class="badge badge--info">PATCH</span> <span class="path-text">/api/v2/cargo/plan/start</span>

        | Properties | |
        | --- | --- |
        | `planId` <br /><span class="type-text">integer</span> | Plan |
        | `dryRun` <br /><span class="type-text">boolean</span> | Whether to only rehearse |

        ```json title="Response 200"
        {
          "success": true,
          "data": "Loading started."
        }
        ```
        """";
}
