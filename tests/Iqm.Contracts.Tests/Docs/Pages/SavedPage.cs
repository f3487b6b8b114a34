namespace Iqm.Contracts.Tests.Docs.Pages;

/// <summary>A saved page of a documentation site.</summary>
internal static class SavedPage
{
    public const string Text = """"
        <!DOCTYPE html>
        <html lang="en">
        <head><title>Crane API | Harbour Developers</title><script src="/assets/main.js"></script><style>.a{color:red}</style></head>
        <body>
        <nav class="navbar"><a href="/">Harbour Developers</a></nav>
        <main><article>
        <nav class="theme-doc-breadcrumbs"><ul><li>Guides</li></ul></nav>
        <div class="theme-doc-markdown markdown">
        <h1>Crane API</h1>
        <p>Rents cranes by the hour.</p>
        <h2 class="anchor" id="rent">Rent a Crane<a href="#rent" class="hash-link">&#8203;</a></h2>
        <p><span class="badge badge--success">POST</span> <span class="path-text">/api/v2/crane/rent</span></p>
        <div class="container"><div class="child1">
        <p>Rents one crane.</p>
        <table><thead><tr><th>Request Schema</th><th></th></tr></thead><tbody>
        <tr><td><code>craneId</code> <br><span class="type-text">integer</span> <span class="required-text">required</span></td><td>The crane</td></tr>
        <tr><td><code>hours</code> <br><span class="type-text">integer</span></td><td>How long, maximum 24</td></tr>
        <tr><td><code>mode</code> <br><span class="type-text">string</span></td><td>Action: <var>lift</var> or <var>lower</var></td></tr>
        </tbody></table>
        </div><div class="child2">
        <div class="tabs-container"><ul role="tablist" class="tabs"><li role="tab">JSON</li><li role="tab">cURL</li></ul>
        <div class="margin-top--md"><div role="tabpanel">
        <div class="language-json codeBlockContainer"><div class="codeBlockTitle">Request Sample</div><div class="codeBlockContent"><pre tabindex="0" class="prism-code language-json"><code class="codeBlockLines"><span class="token-line"><span class="token punctuation">{</span><br></span><span class="token-line">  "craneId": 7,<br></span><span class="token-line">  "hours": 3,<br></span><span class="token-line">  "mode": "lift"<br></span><span class="token-line">}<br></span></code></pre><div class="buttonGroup"><button type="button">Copy</button></div></div></div>
        <div class="language-json codeBlockContainer"><div class="codeBlockTitle">Response 200</div><div class="codeBlockContent"><pre class="prism-code language-json"><code><span class="token-line">{<br></span><span class="token-line">  "success": true,<br></span><span class="token-line">  "data": { "rentalId": 5 }<br></span><span class="token-line">}<br></span></code></pre></div></div>
        <details class="details"><summary>More Responses</summary><div><div class="codeBlockTitle">Response 404</div><pre class="language-json"><code>{
          "success": false,
          "errorObjects": [ { "error": "No such crane." } ]
        }</code></pre></div></details>
        </div><div role="tabpanel" hidden="">
        <pre class="language-bash"><code>curl --request POST 'https://dock.harbour.example/api/v2/crane/rent' \
          --header 'Content-Type: application/json'</code></pre>
        </div></div></div>
        </div></div>
        <h2 id="show">Show a Crane</h2>
        <p><span class="badge badge--primary">GET</span> <span class="path-text">/api/v2/crane/{craneId}</span></p>
        <table><thead><tr><th>Path Parameters</th><th></th></tr></thead><tbody>
        <tr><td><code>craneId</code> <br><span class="type-text">integer</span></td><td>The crane</td></tr></tbody></table>
        <details><summary>Response Properties</summary><div>
        <table><tbody><tr><td><code>craneId</code> <br><span class="type-text">integer</span></td><td>The crane</td></tr>
        <tr><td><code>reach</code> <br><span class="type-text">number</span></td><td>In metres</td></tr></tbody></table></div></details>
        <div class="codeBlockTitle">Response 200</div><pre class="language-json"><code>{ "success": true, "data": { "craneId": 7, "reach": 31.5 } }</code></pre>
        </div></article></main>
        <footer class="footer">Harbour</footer>
        </body></html>
        """";
}
