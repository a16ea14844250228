package cn.jiangmen.quality.kit.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks over the elements of a workbook part. Document type declarations are refused, so there are no entities to expand
 * and nothing outside the file to fetch. Names are compared without namespace, as transitional and strict files differ.
 */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream content;
    private final XMLStreamReader reader;

    Xml(InputStream content) {
        this.content = content;
        try {
            // decoded here, because the parser writes what it thinks of malformed bytes to the error stream of the
            // process
            this.reader = FACTORY.createXMLStreamReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (XMLStreamException | RuntimeException e) {
            throw fault(e);
        }
    }

    /** Moves to the next start or end of an element; false at the end of the document. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Archive.broken();
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw fault(e);
        }
    }

    /** Moves to the start of the next element of a name inside the current one; false when {@code end} closes first. */
    boolean nextIn(String end, String name) {
        while (next()) {
            if (starts(name)) {
                return true;
            }
            if (ends(end)) {
                return false;
            }
        }
        return false;
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** The characters of the current element, which has no child elements; leaves the reader at its end. */
    void text(StringBuilder into, int limit, Runnable tooLong) {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                        if (into.length() > limit) {
                            tooLong.run();
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return;
                    }
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.DTD,
                            XMLStreamConstants.ENTITY_REFERENCE -> throw Archive.broken();
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw fault(e);
        }
    }

    /** An attribute by its local name, whatever its namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    // the parser of the JDK also answers some broken documents with unchecked exceptions
    private static RuntimeException fault(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSheet refusal) {
                return refusal;
            }
        }
        return Archive.broken();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // what is broken is told to the sender, not to the log
        factory.setXMLReporter((message, type, about, place) -> {});
        return factory;
    }
}
