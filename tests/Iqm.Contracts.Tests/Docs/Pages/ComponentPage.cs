namespace Iqm.Contracts.Tests.Docs.Pages;

/// <summary>MDX in which components carry method and address, tables are HTML, and fields hold tables of their own.</summary>
internal static class ComponentPage
{
    public const string Text = """"
        ---
        hide_table_of_contents: true
        ---

        import CopyUrl from '@site/src/components/CopyUrl';

        # Pilot API

        Books the people who steer vessels into the basin.

        ## Pilots

        ### Book a Pilot

        <CopyUrl method="POST" url="https://dock.harbour.example/api/v2/pilot/book" />

        <div class="endpoint-container">

        Books one pilot.

        <table>
        <th>Parameters</th>
        <tr>
        <td>`vessel` <br /><span class="type-text">object</span> <span class="required-text">required</span></td>
        <td>The vessel to steer</td>
        </tr>
        <tr>
        <td colSpan="2">
          <details className="objectPropertiesDetails">
          <summary>`vessel` object properties</summary>
          <table className="objectProperties">
          <tr>
          <td>`callSign` <br /><span class="type-text">string</span></td>
          <td>Radio call sign</td>
          </tr>
          <tr>
          <td>`tugs` <br /><span class="type-text">integer</span></td>
          <td>How many tugs help, default: <var>2</var></td>
          </tr>
          </table></details>
          </td>
          <td></td>
        </tr>
        <tr>
          <td>`certificate` <br /><span class="type-text">multipart/form-data</span> <span class="required-text">required</span></td>
          <td>Scan of the certificate</td>
        </tr>
        </table>

        <details className="objectPropertiesDetails">
        <summary style={{fontSize: "16px"}}>Response Properties</summary>

        <table className="objectProperties">
        <tr>
        <td>`bookingId` <br /><span class="type-text">integer</span></td>
        <td>The booking</td>
        </tr>
        <tr>
          <td>`pilotName` <br /><span class="type-text">string</span></td>
          <td>Who comes</td>
        </tr>
        </table>

        </details>

        ```json title="Formdata Sample"
        ------BoundaryQ7xYp2LmNo
        Content-Disposition: form-data; name="certificate"; filename="paper.png"
        Content-Type: image/png

        ------BoundaryQ7xYp2LmNo
        Content-Disposition: form-data; name="vessel"

        {"callSign":"LIMA7","tugs":2}
        ------BoundaryQ7xYp2LmNo--
        ```

        <p />
        ```json title="Response 201"
        {
          "success": true,
          "data": { "bookingId": 77, "pilotName": "B. Marsh" }
        }
        ```

        ```json title="Response 422"
        {
          "success": false,
          "errorObjects": [ { "error": "No pilot is free." } ]
        }
        ```

        </div>

        ---

        ### Cancel a Booking

        <CopyUrl method="DELETE" url="https://dock.harbour.example/api/v2/pilot/book/{bookingId}" />

        | Path Parameters | |
        | --- | --- |
        | `bookingId` <br /><span class="type-text">integer</span> | The booking |

        ```json title="Response 200"
        {
          "success": true,
          "data": "Booking cancelled."
        }
        ```
        """";
}
