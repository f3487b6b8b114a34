namespace Iqm.Contracts.Reports.Matrix;

/// <summary>How the page looks: light and dark as the reader's system has it, and on paper.</summary>
internal static class HtmlMatrixStyle
{
    public const string Text = """
        :root{color-scheme:light dark;--text:#1c1e21;--soft:#4d545c;--back:#fff;--panel:#f4f6f8;--line:#d3d8de;--link:#0b57a4;--yes:#0d6832;--yes-back:#e4f4ea;--broken:#a3121c;--broken-back:#fbe6e7;--partly:#7a4b00;--partly-back:#fdf1dc;--info:#00467a}
        @media(prefers-color-scheme:dark){:root{--text:#e8eaed;--soft:#b2b9c1;--back:#15171a;--panel:#1f2328;--line:#3a4048;--link:#8cc2ff;--yes:#7fdca0;--yes-back:#16301f;--broken:#ff9a9f;--broken-back:#3b191b;--partly:#ffc869;--partly-back:#372a10;--info:#8fc7ff}}
        *{box-sizing:border-box}
        html{scroll-padding-top:3rem}
        body{font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;margin:0 auto;max-width:82rem;padding:0 1.25rem 4rem;color:var(--text);background:var(--back)}
        a{color:var(--link)}code,.path{font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:.92em}
        h1{font-size:1.6rem;margin:1.5rem 0 .25rem}h2{font-size:1.25rem;margin:2.25rem 0 .5rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
        h1,h2,h3,td,th,li,p,dd{overflow-wrap:anywhere}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
        .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--back);padding:.5rem;z-index:3}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .soft{color:var(--soft)}
        .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
        .tiles li{background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
        .tiles b{display:block;font-size:1.35rem;line-height:1.3}
        progress{width:100%;height:.5rem;accent-color:var(--yes)}
        nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.5rem 0;padding:0;list-style:none}
        form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.75rem;margin:1rem 0}
        form[hidden]{display:none}
        input[type=search]{font:inherit;color:inherit;background:var(--back);border:1px solid var(--soft);border-radius:.3rem;padding:.3rem .5rem;min-width:16rem;flex:1 1 16rem}
        fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}legend{float:left;margin-right:.75rem;color:var(--soft)}
        label{white-space:nowrap}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.35rem .6rem}
        .matrix thead th{position:sticky;top:0;background:var(--back);border-bottom:2px solid var(--line);z-index:1;white-space:nowrap}
        .matrix tbody{border-bottom:1px solid var(--line)}
        .matrix tbody:target{outline:2px solid var(--link)}
        .matrix{table-layout:fixed;min-width:58rem}.matrix thead th:nth-child(2){width:5rem}.matrix thead th:nth-child(n+3){width:7.6rem}
        .matrix th[scope=rowgroup]{font-weight:400}
        .matrix th[scope=row]{font-variant-numeric:tabular-nums}
        .name{font-weight:600}
        .yes{color:var(--yes)}.broken{color:var(--broken)}.partly{color:var(--partly)}.no{color:var(--soft)}
        td.yes{background:var(--yes-back)}td.broken{background:var(--broken-back)}td.partly{background:var(--partly-back)}
        .matrix td.yes,.matrix td.broken,.matrix td.partly{box-shadow:inset 0 0 0 2px var(--back)}
        .more td{padding-top:0}
        summary{cursor:pointer;width:fit-content;padding:.1rem .3rem}
        .error{color:var(--broken)}.warning{color:var(--partly)}.info{color:var(--info)}.waived{color:var(--soft)}
        .list{margin:.25rem 0 .75rem;padding-left:1.25rem}.list li{margin:.25rem 0}
        .plain th{border-bottom:2px solid var(--line)}.plain td{border-bottom:1px solid var(--line)}
        .entry{border-left:3px solid var(--line);padding:.1rem .9rem;margin:1rem 0}.entry:target{border-color:var(--link)}
        dl{margin:.25rem 0}dt{color:var(--soft)}dd{margin:0 0 .4rem}
        @media screen and (max-width:62rem){.scroll{overflow-x:auto;position:relative}.matrix thead th{position:static}.more details{position:sticky;left:.6rem;max-width:calc(100vw - 4rem)}}
        @media print{:root{color-scheme:light;--text:#000;--soft:#333;--back:#fff;--panel:#fff;--line:#999;--link:#000;--yes:#000;--yes-back:#fff;--broken:#000;--broken-back:#fff;--partly:#000;--partly-back:#fff;--info:#000}
        form,nav,.skip{display:none}.matrix{min-width:0}body{max-width:none;font-size:10pt;padding:0}thead{display:table-header-group}tr:not(.more),.list li,.entry{break-inside:avoid}.matrix thead th{position:static;font-size:8pt}.matrix thead th:nth-child(2){width:3.2rem}.matrix thead th:nth-child(n+3){width:5.2rem}th,td{padding:.25rem .4rem}a{text-decoration:none}}
        """;
}
