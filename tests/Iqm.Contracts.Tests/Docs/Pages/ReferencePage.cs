namespace Iqm.Contracts.Tests.Docs.Pages;

/// <summary>Text copied from an API reference: names, types and requiredness on lines of their own.</summary>
internal static class ReferencePage
{
    public const string Text = """"
        3  Register a vessel
        post
        https://api.test.harbour.example/v1/vessels
        Registers a vessel with the harbour.

        Request
        Basic authentication is used for all calls.

        Body

        application/json

        application/json
        What to register.

        hull_name
        string
        required
        Name on the hull.

        <= 60 characters
        Example:
        Northern Light
        flag
        string
        required
        Where it is registered.

        Allowed values:
        NO
        SE
        DK
        owner
        object
        required
        Who owns it.

        id
        string<uuid>
        required
        Owner's ID.

        label
        string
        Owner's name.

        tags
        array[string]
        Words to find it by.

        Responses
        201
        400
        The vessel as registered.

        Headers
        trace-id
        string<uuid>
        required
        Quote it when asking for help.

        Body

        application/json

        application/json
        responses
        /
        201
        A vessel that the harbour knows.

        id
        string<uuid>
        required
        The vessel's ID.

        Example:
        6f0c3f64-70f4-4a1c-9d0e-1f6b0a5b7c11
        hull_name
        string
        required
        Name on the hull.

        registered_at
        string<date-time>
        required
        When it was registered.

        Example:
        2031-01-01T10:00:00

        # Sample Test/Show # 


        Username
        :
        username
        {
          "hull_name": "Northern Light",
          "flag": "NO",
          "owner": {
            "id": "0e2a5d0a-5a84-4c9f-8f3e-6a54be4ad111",
            "label": "Fjord Lines"
          },
          "tags": ["ferry"]
        }
        Send API Request

        Test


        import axios from 'axios';

        const options = {
          method: 'POST',
          url: 'https://api.test.harbour.example/v1/vessels',
          headers: {
            'Content-Type': 'application/json',
            Accept: 'application/json'
          },
          data: {hull_name: 'Northern Light', flag: 'NO'}
        };

        try {
          const { data } = await axios.request(options);
          console.log(data);
        } catch (error) {
          console.error(error);
        }

        {
          "id": "6f0c3f64-70f4-4a1c-9d0e-1f6b0a5b7c11",
          "hull_name": "Northern Light",
          "registered_at": "2031-01-01T10:00:00"
        }



        4  
        Find a vessel
        get
        https://api.test.harbour.example/v1/vessels/{vessel_id}
        Finds a vessel.

        Request

        Path Parameters
        vessel_id
        string<uuid>
        required
        The vessel's ID.

        Query Parameters
        include_owner
        boolean
        Whether to show the owner.

        Default:
        false
        Responses
        200
        The vessel.

        Body

        application/json

        application/json
        responses
        /
        200

        id
        string<uuid>
        required
        The vessel's ID.

        hull_name
        string
        required
        Name on the hull.

        {
          "id": "6f0c3f64-70f4-4a1c-9d0e-1f6b0a5b7c11",
          "hull_name": "Northern Light"
        }
        """";
}
