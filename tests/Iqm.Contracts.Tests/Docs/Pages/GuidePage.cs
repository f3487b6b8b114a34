namespace Iqm.Contracts.Tests.Docs.Pages;

/// <summary>Plain Markdown: a list item names the operation, tables have a type column, failures are collapsed.</summary>
internal static class GuidePage
{
    public const string Text = """"
        # Berth Guide

        The harbour lets a shipping line book berths for its vessels. What follows are the calls that most lines need.

        ## Reserve a Berth

        A line reserves one berth for one vessel. The pilot is told at once.

        * `POST` /api/v2/hb/berth/reserve

        #### Header Parameters

        | Property | Type | Description |
        | ---- | ---- | --- |
        | `Authorization` | string [required] | Token of the line |
        | `X-Harbour-Id` | integer [required] | Which harbour |

        #### Request Body Schema: application/json

        | Property | Type| Description |
        | ---- | ---- | --- |
        | `vesselName` | string [required] | Name on the hull
        | `draught` | number[required] | Depth below the water line, in metres |
        | `arrival` | string [optional] | Expected day, at most 30 characters |
        | `mooring` | string [optional] | Allowed values: `bow`, `stern`, `alongside` |

        #### Request Sample

        ```json
        {
            "vesselName": "Northern Light",
            "draught": 7.5,
            "arrival": "2031-04-01",
            "mooring": "bow"
        }
        ```

        #### Response 200

        ```json
        {
            "success": true,
            "data": {
                "berthId": 41,
                "quay": "East 4"
            }
        }
        ```

        <details>
        <summary>More Response Samples</summary>

        #### Response 409

        ```json
        {
            "success": false,
            "errorObjects": [
                {
                    "error": "The berth is taken.",
                    "field": "arrival"
                }
            ]
        }
        ```

        </details>

        ## List Berths

        Shows berths that are free; narrow the list with query parameters.

        * `GET` /api/v2/hb/berth/list

        #### Query Parameters

        | Property | Type | Example | Description |
        | ---- | ---- | --- | --- |
        | `quay` | string [required] | `quay=East` | Side of the basin |
        | `page` | integer [optional] | `page=2` | Page to show (default - 1) |

        #### Response 200

        ```json
        {
            "success": true,
            "data": [
                { "berthId": 41, "quay": "East 4", "length": 120.5 }
            ]
        }
        ```

        ## Release a Berth

        Gives a berth back.

        * `DELETE` /api/v2/hb/berth/{berthId}

        #### Path Parameters

        | Property | Type | Description |
        | ---- | ---- | --- |
        | `berthId` | integer [required] | Berth to give back |

        #### Response 204

        Nothing is returned.
        """";
}
