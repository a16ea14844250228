package cn.jiangmen.quality.enterprise.imports;

/** Where an import stands. {@code COMMITTED}, {@code FAILED} and {@code CANCELLED} are final until what was written is
 * undone; {@code UNDONE} is final. */
public enum ImportState {
    /** The file is kept and waits to be read. */
    RECEIVED,
    /** The file is being read; its rows are compared with what is known. */
    VERIFYING,
    /** The report is complete; nothing was written yet. */
    VERIFIED,
    /** The rows of the report are being written, or wait behind another import. */
    COMMITTING,
    COMMITTED,
    FAILED,
    CANCELLED,
    /** What was written is being taken back, or waits behind another import. */
    UNDOING,
    UNDONE;

    public boolean isFinal() {
        return this == COMMITTED || this == FAILED || this == CANCELLED || this == UNDONE;
    }
}
