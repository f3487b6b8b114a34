using System.Globalization;
using System.Text;
using System.Xml;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports;

/// <summary>JUnit XML: a suite for each group, a failed case for each error, a passed one with output for what is less.</summary>
internal sealed class JunitReportWriter : IReportWriter
{
    public void Write(FindingReport report, TextWriter writer)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("testsuites");
            Attribute(xml, "name", $"iqm-contracts {report.Verb}");
            Attribute(xml, "tests", Number(report.Groups.Sum(group => Math.Max(1, group.Findings.Length))));
            Attribute(xml, "failures", Number(report.Count(Severity.Error)));
            foreach (var group in report.Groups)
                WriteSuite(xml, group);
            xml.WriteEndElement();
        }
        // The declaration would say utf-16, the encoding of the builder.
        writer.Write($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n");
    }

    private static void WriteSuite(XmlWriter xml, FindingGroup group)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", group.Name);
        Attribute(xml, "tests", Number(Math.Max(1, group.Findings.Length)));
        Attribute(xml, "failures", Number(group.Findings.Count(finding => finding.Severity == Severity.Error)));
        if (group.Findings.IsEmpty)
        {
            xml.WriteStartElement("testcase");
            Attribute(xml, "classname", group.Name);
            Attribute(xml, "name", "no findings");
            xml.WriteEndElement();
        }
        foreach (var finding in group.Findings)
        {
            xml.WriteStartElement("testcase");
            Attribute(xml, "classname", group.Name);
            Attribute(xml, "name", $"{finding.Code} {finding.Descriptor.Title}{(finding.Position is { Line: > 0 } at ? $" ({at.Line},{at.Column})" : "")}");
            xml.WriteStartElement(finding.Severity == Severity.Error ? "failure" : "system-out");
            if (finding.Severity == Severity.Error)
            {
                Attribute(xml, "type", finding.Code);
                Attribute(xml, "message", finding.Message);
            }
            xml.WriteString(Valid(finding.ToString()));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Valid(value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // XML 1.0 §2.2: some characters cannot be in a document, not even as references.
    private static string Valid(string text)
    {
        text = Display.Text(text);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                result.Append(text[i]).Append(text[++i]);
            else
                result.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return result.ToString();
    }
}
