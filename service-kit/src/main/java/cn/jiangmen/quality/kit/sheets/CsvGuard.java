package cn.jiangmen.quality.kit.sheets;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet.Fault;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches the characters of a CSV file on their way to the parser and refuses, with the row at fault, what the parser
 * would accept or swallow: a quote that is never closed, text after a closing quote, NUL, and lines without end.
 */
final class CsvGuard extends FilterReader {
    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final char separator;
    private final SheetLimits limits;
    private Place place = Place.CELL_START;
    private boolean afterReturn;
    private int row = 1;
    private int quotedSince;
    private int lineCharacters;
    private int cellCharacters;

    CsvGuard(Reader text, char separator, SheetLimits limits) {
        super(text);
        this.separator = separator;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            watch(buffer[i]);
        }
        if (count < 0 && place == Place.QUOTED) {
            throw unclosed();
        }
        return count;
    }

    private void watch(char c) {
        if (c == 0) {
            throw new UnreadableSheet(
                    Fault.NUL_CHARACTER,
                    "第 " + row + " 行含有 NUL 字符,这不是文本文件或文件已损坏。",
                    "Row " + row + " contains a NUL character: this is no text file, or it is damaged.");
        }
        if (place == Place.QUOTED) {
            if (c == '"') {
                place = Place.AFTER_QUOTE;
            } else {
                grow();
            }
            return;
        }
        if (c == '\n' || c == '\r') {
            endOfLine(c);
        } else if (c == separator) {
            place = Place.CELL_START;
            cellCharacters = 0;
            grow();
        } else {
            inLine(c);
        }
        afterReturn = c == '\r';
    }

    private void inLine(char c) {
        if (c == '"' && place == Place.CELL_START) {
            place = Place.QUOTED;
            quotedSince = row;
        } else if (c == '"' && place == Place.AFTER_QUOTE) {
            place = Place.QUOTED;
        } else if (place == Place.AFTER_QUOTE) {
            throw new UnreadableSheet(
                    Fault.MISPLACED_QUOTE,
                    "第 " + row + " 行的引号后面还有文字;单元格内的引号应写成两个(\"\")。",
                    "Text follows a closing quote in row " + row + "; a quote inside a cell is written twice (\"\").");
        } else {
            place = Place.PLAIN;
        }
        grow();
    }

    private void endOfLine(char c) {
        if (c == '\n' && afterReturn) {
            return;
        }
        row++;
        place = Place.CELL_START;
        cellCharacters = 0;
        lineCharacters = 0;
        if (row > limits.rows() + 1) {
            throw limits.tooManyRows();
        }
    }

    private void grow() {
        cellCharacters++;
        lineCharacters++;
        if (cellCharacters > limits.cellCharacters()) {
            throw place == Place.QUOTED ? unclosed() : limits.cellTooLong(row);
        }
        if (lineCharacters > limits.lineCharacters()) {
            throw new UnreadableSheet(
                    Fault.LINE_TOO_LONG,
                    "第 " + row + " 行超过 " + limits.lineCharacters() + " 个字符,不是登记导出格式。",
                    "Row " + row + " has more than " + limits.lineCharacters() + " characters: no register export.");
        }
    }

    private UnreadableSheet unclosed() {
        return new UnreadableSheet(
                Fault.UNCLOSED_QUOTE,
                "第 " + quotedSince + " 行有一个引号没有配对,从那里起无法分行。",
                "A quote in row " + quotedSince + " is never closed; the rows after it cannot be told apart.");
    }
}
