package cn.jiangmen.quality.certificate.imports;

/**
 * Who wants an import undone, and what is to become of certificates that were changed since.
 *
 * @param by the acting officer or department, as they say
 * @param leaveChanged true: those are left as they are and named; false: the undoing is refused while there is one
 */
public record UndoRequest(String by, String reason, boolean leaveChanged) {}
