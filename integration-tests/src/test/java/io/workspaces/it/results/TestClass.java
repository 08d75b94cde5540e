package io.workspaces.it.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a report says of a test class, or of a file of tests. */
record TestClass(String name, double seconds, int tests, int failed, int skipped) {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    /** All in one report. */
    static List<TestClass> in(Path report) throws IOException {
        List<TestClass> found = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(report)) {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("testsuite")) {
                    found.add(of(xml));
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(report + ": " + broken.getMessage(), broken);
        }
        return found;
    }

    private static TestClass of(XMLStreamReader suite) {
        int failed = number(suite, "failures") + number(suite, "errors");
        return new TestClass(
                suite.getAttributeValue(null, "name"),
                // Surefire writes a thousand seconds with a comma.
                Double.parseDouble(suite.getAttributeValue(null, "time").replace(",", "")),
                number(suite, "tests"),
                failed,
                number(suite, "skipped"));
    }

    private static int number(XMLStreamReader suite, String attribute) {
        String value = suite.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
