namespace Iqm.Contracts.Tests.Docs.Pages;

/// <summary>A saved page of an API reference, made of nothing but divisions.</summary>
internal static class SavedReferencePage
{
    public const string Text = """"
        <!DOCTYPE html>
        <html><head><title>List tides</title></head><body><div id="root"><div class="sl-elements">
        <div class="sl-stack"><h1 class="sl-text-5xl">List tides</h1>
        <div class="sl-relative"><div class="sl-uppercase sl-font-semibold">get</div><div class="sl-flex-1"><span>https://api.test.harbour.example</span><span>/v1/tides</span></div></div>
        <p>Lists the tides of a day.</p>
        <h2>Request</h2>
        <h3>Query Parameters</h3>
        <div class="sl-schema"><div><div class="sl-font-mono">day</div><span>string&lt;date&gt;</span></div><div><span>required</span></div><div><p>The day.</p></div></div>
        <div class="sl-schema"><div><div class="sl-font-mono">zone</div><span>string</span></div><div><p>Time zone.</p></div><div>Allowed values:</div><div>UTC</div><div>LOCAL</div><div>Default:</div><div>UTC</div></div>
        <h2>Responses</h2>
        <div role="tablist"><button role="tab">200</button></div>
        <button>200</button>
        <p>Tides.</p>
        <h3>Body</h3>
        <div>application/json</div>
        <div class="sl-schema"><div><div class="sl-font-mono">tides</div><span>array[object]</span></div><div><span>required</span></div></div>
        <div class="sl-schema"><div><div class="sl-font-mono">height</div><span>number</span></div><div><span>required</span></div></div>
        <pre><code>{ "tides": [ { "height": 3.1 } ] }</code></pre>
        </div></div></div></body></html>
        """";
}
