package cn.jiangmen.quality.enterprise.imports;

/**
 * Who wants an import undone and why.
 *
 * @param leaveChanged whether enterprises that were changed since are left; otherwise they stop the undoing
 */
public record UndoRequest(String by, String reason, boolean leaveChanged) {}
