namespace Iqm.Contracts.Tests.Docs.Pages;

/// <summary>Forms that stand side by side: components for operations and fields, wire format, OpenAPI, cURL, tables in quotes, values one a line.</summary>
internal static class MixedPage
{
    public const string Text = """"
        # Tide API

        <MethodEndpoint method={"post"} path={"/api/v2/tide/forecast"} />

        Makes a forecast.

        <ParamsItem name="days" in="query" required={false} schemaName="integer" description="How many" />
        <BodyField name="port" type="string" required>Where</BodyField>

        <ApiMethod type="delete" endpoint="/api/v2/tide/forecast/:forecastId" baseUrl="https://dock.harbour.example">

        Forgets a forecast.

        </ApiMethod>

        ## List Gauges

        **Endpoint:** `GET https://dock.harbour.example/api/v2/tide/gauges`

        **Query parameters**

        - `groupBy` (string, required) - Group by. One of: `day`, `week`.
        - `zone` *integer* optional — Time zone
        - **limit** (integer): page size, default 10

        **Response** `200 OK`

        ```json
        {"success": true, "data": [{"gauge": 1}]}
        ```

        ## Create a Schedule

        ```http
        POST /api/v2/tide/schedule HTTP/1.1
        Host: dock.harbour.example
        Content-Type: application/json

        {"name": "spring", "forecastId": 5}
        ```

        ```http
        HTTP/1.1 201 Created
        Content-Type: application/json

        {"success": true, "data": {"scheduleId": 9}}
        ```

        ## Change a Schedule

        ```bash
        curl --location --request PUT 'https://dock.harbour.example/api/v2/tide/schedule/12?notify=true' \
        --header 'X-Harbour-Id: 2' \
        --header 'Content-Type: application/json' \
        --data-raw '{
          "name": "neap",
          "active": false
        }'
        ```

        ## Get a Schedule

        <details open>
        <summary><b>GET</b> <code>/api/v2/tide/schedule/{scheduleId}</code></summary>

        ##### Parameters

        > | name | type | data type | description |
        > |------|------|-----------|-------------|
        > | scheduleId | required | integer | Schedule |

        ##### Responses

        > | http code | content-type | response |
        > |-----------|--------------|----------|
        > | `200` | `application/json` | `{"success":true}` |
        > | `404` | `application/json` | `{"success":false}` |

        </details>

        ## Start a Schedule

        `POST` /api/v2/tide/schedule/start

        | Request Schema: application/x-www-form-urlencoded | |
        | --- | --- |
        | `mode` <br /><span class="type-text">string</span> <span class="required-text">required</span> | How <br /> <var>ebb</var> <br /> <var>flood</var> |
        | `note` <br /><span class="type-text">string or null</span> | Note, max 255 characters |

        ```json title="Response 422 - Unknown schedule"
        {"success": false, "errorObjects": [{"error": "Unknown"}]}
        ```

        ## Search Schedules

        ```yaml
        openapi: 3.0.0
        servers: [{url: 'https://dock.harbour.example'}]
        paths:
          /api/v2/tide/search:
            post:
              parameters:
                - {name: limit, in: query, schema: {type: integer, maximum: 50}}
              requestBody:
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Term'}
              responses:
                '200':
                  description: Found.
                  content:
                    application/json:
                      schema: {type: object, properties: {found: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}
                      example: {found: [{id: 1}]}
        components:
          schemas:
            Term: {type: object, required: [term], properties: {term: {type: string, enum: [spring, neap]}}}
        ```
        """";
}
