package cn.jiangmen.quality.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows in the text format of PostgreSQL's COPY, the fastest way into a table. */
public final class CopyText {
    private static final int START = 64 * 1024;

    private final StringBuilder text = new StringBuilder(START);
    private boolean rowStart = true;

    /** One more value of the current row; null is SQL's null. Anything but text is written as its {@code toString}. */
    public CopyText value(Object value) {
        if (!rowStart) {
            text.append('\t');
        }
        rowStart = false;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** An array of texts. */
    public CopyText array(List<String> values) {
        StringBuilder literal = new StringBuilder(values.size() * 16).append('{');
        for (int i = 0; i < values.size(); i++) {
            literal.append(i == 0 ? "\"" : ",\"");
            String value = values.get(i);
            for (int j = 0; j < value.length(); j++) {
                char c = value.charAt(j);
                if (c == '"' || c == '\\') {
                    literal.append('\\');
                }
                literal.append(c);
            }
            literal.append('"');
        }
        return value(literal.append('}'));
    }

    public void endRow() {
        text.append('\n');
        rowStart = true;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * Sends all rows and forgets them.
     *
     * @param into table and columns, as in {@code import_row (import_id, row_no)}
     */
    public void send(Connection connection, String into) throws SQLException {
        if (isEmpty()) {
            return;
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + into + " from stdin", new java.io.ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
