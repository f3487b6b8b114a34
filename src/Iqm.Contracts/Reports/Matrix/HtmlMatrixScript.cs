using System.Security.Cryptography;
using System.Text;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>What the page does: search, filter, open what a link leads to, open everything for paper. Without it the page shows all.</summary>
internal static class HtmlMatrixScript
{
    public const string Text = """
        "use strict";
        (() => {
          const form = document.getElementById("filter");
          const shown = document.getElementById("shown");
          const rows = [...document.querySelectorAll("tbody[data-is]")].map(body => ({ body, text: body.textContent.toLowerCase(), is: new Set(body.dataset.is.split(" ")) }));
          const sections = [...document.querySelectorAll("section.contract")].map(section => ({ table: section.querySelector(".scroll"), bodies: [...section.querySelectorAll("tbody[data-is]")], none: section.querySelector(".none") }));
          let waiting = 0;
          const apply = () => {
            waiting = 0;
            const words = form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
            const wanted = [...form.querySelectorAll("input[type=checkbox]:checked")].map(box => box.value);
            let count = 0;
            for (const row of rows) {
              const fits = words.every(word => row.text.includes(word)) && wanted.every(value => row.is.has(value));
              if (row.body.hidden === fits) row.body.hidden = !fits;
              if (fits) count++;
            }
            for (const { table, bodies, none } of sections) {
              const any = bodies.some(body => !body.hidden);
              if (table) table.hidden = !any;
              if (none) none.hidden = any;
            }
            shown.textContent = count === rows.length ? `All ${count} operations` : `${count} of ${rows.length} operations`;
          };
          const later = () => { waiting ||= requestAnimationFrame(apply); };
          form.addEventListener("input", later);
          form.addEventListener("reset", later);
          form.addEventListener("submit", event => event.preventDefault());
          form.hidden = false;
          const reveal = () => {
            let name = location.hash.slice(1);
            try { name = decodeURIComponent(name); } catch { return; }
            const target = name && document.getElementById(name);
            if (!target) return;
            const body = target.closest("tbody[data-is]");
            if (body && body.hidden) { form.reset(); apply(); }
            for (const details of target.matches("tbody") ? target.querySelectorAll("details") : [target.closest("details")]) if (details) details.open = true;
            target.scrollIntoView();
          };
          addEventListener("hashchange", reveal);
          let closed = [];
          addEventListener("beforeprint", () => { closed = [...document.querySelectorAll("details:not([open])")]; for (const details of closed) details.open = true; });
          addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
          apply();
          reveal();
        })();
        """;

    /// <summary>What the page's content security policy lets run, and nothing else: <c>sha256-…</c>.</summary>
    public static string Hash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Element)))}";

    /// <summary>The content of the script element.</summary>
    public static string Element => $"\n{Text.ReplaceLineEndings("\n")}\n";
}
