package cn.jiangmen.quality.kit.files;

import java.io.OutputStream;
import java.util.List;

/** The forms in which a table is given out. */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        public TableWriter open(OutputStream out, String title, List<String> columns) {
            return new CsvTable(out, columns);
        }
    },
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public TableWriter open(OutputStream out, String title, List<String> columns) {
            return new XlsxTable(out, title, columns);
        }
    };

    private final String suffix;
    private final String mediaType;

    TableFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
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
}
