namespace Iqm.Contracts.Tests.Docs.Pages;

/// <summary>Text copied from a browser: squashed tables, paths glued to the next sentence, payloads without labels.</summary>
internal static class CopiedPage
{
    public const string Text = """"
        Supply a Vessel
        About Supplies
        Chandlers bring food, water and fuel to vessels that are moored.
        - Fuel is brought by barge.
        Order Supplies
        POST /api/v2/supply/orderPlaces an order with the chandler. The order is confirmed by mail.
        Up to 12 items are allowed per request.
        Request Schema | |||||
        ---|---|---|---|---|---|
        vesselId integer required | Vessel that is supplied |||||
        note string | Remark for the chandler |||||
        delivery object | How it is brought |||||
        |
        barge boolean | By barge |
        quayIds array of integers | Where to land |
        Response Properties
        orderNumber string | Number of the order |
        - JSON
        - TypeScript
        {
        "vesselId": 12,
        "note": "Leave at the gangway",
        "delivery": {
        "barge": true,
        "quayIds": [
        4
        ]
        }
        }
        {
        "success": true,
        "data": {
        "orderNumber": "S-100"
        }
        }
        More Responses
        {
        "success": false,
        "errorObjects": [
        {
        "error": "The chandler is closed.",
        "reason": "Holiday"
        }
        ]
        }
        See the prerequisites for usage.
        import {
        getInstance
        } from "prerequisites"
        const axios = getInstance();
        interface Responses {
        200: {
        content: {
        "application/json": {
        success: boolean;
        data: {
        orderNumber: string;
        };
        };
        };
        };
        409: {
        content: {
        "application/json": {
        success: boolean;
        errorObjects: {
        error: string;
        reason: string;
        }[];
        };
        };
        };
        }
        function OrderSupplies(): Promise < Responses > {
        const options = {
        method: 'POST',
        url: 'https://dock.harbour.example/api/v2/supply/order',
        requestBody: {
        content: {
        "application/json": {
        vesselId: `number`,
        note?: `string`,
        delivery?: {
        barge?: `boolean`,
        quayIds?: `array of numbers`,
        }
        }
        }
        }
        };
        return axios.request(options).then(({ data }: { data: Responses }) => data);
        }
        Pay an Order
        PATCH /api/v2/supply/order/payRequest Schema | |
        ---|---|
        orderNumber string | Number of the order |
        amount integer | Sum in cents |
        receipt string optional | Picture of the receipt |
        Response Properties
        data string | Success message |
        - JSON
        - TypeScript
        {
        "orderNumber": "S-100",
        "amount": 5000
        }
        {
        "success": true,
        "data": "Order paid."
        }
        See the prerequisites for usage.
        const axios = getInstance();
        interface Responses {
        200: {
        content: {
        "application/json": {
        success: boolean;
        data: string;
        };
        };
        };
        }
        function PayOrder(): Promise<Responses> {
        const options = {
        method: 'PATCH',
        url: 'https://dock.harbour.example/api/v2/supply/order/pay',
        requestBody: {
        content: {
        "application/json": {
        orderNumber: `string`,
        amount: `number`,
        }
        }
        }
        };
        return axios.request(options).then(({ data }: { data: Responses }) => data);
        }
        """";
}
