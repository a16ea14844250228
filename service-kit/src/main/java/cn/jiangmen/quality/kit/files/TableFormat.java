package cn.jiangmen.quality.kit.files;

import java.io.OutputStream;
import java.util.List;

/** The forms in which a table is given out. */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8", Integer.MAX_VALUE) {
        @Override
        public TableWriter open(OutputStream out, String title, List<String> columns) {
            return new CsvTable(out, columns);
        }
    },
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_048_575) {
        @Override
        public TableWriter open(OutputStream out, String title, List<String> columns) {
            return new XlsxTable(out, title, columns);
        }
    };

    private final String suffix;
    private final String mediaType;
    private final int mostRows;

    TableFormat(String suffix, String mediaType, int mostRows) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.mostRows = mostRows;
    }

    /** Begins a file: its head is written, rows follow; closing it ends the file. */
    public abstract TableWriter open(OutputStream out, String title, List<String> columns);

    /** The end of a file's name, without the dot. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Rows that a file can have under its head. */
    public int mostRows() {
        return mostRows;
    }
}
