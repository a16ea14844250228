/**
 * Imports of register exports: a file is received, verified against what is known (a report of every row), and written by
 * the token of that report only.
 *
 * <p>Promises, each shown by a test. A row is written exactly once, whatever process is killed and however many replicas
 * run: the chunk's certificates, their history, their events and the place reached are one transaction. Nothing is
 * overwritten that the report did not show: a row whose certificate changed after it was verified is decided again when it
 * is written, and becomes conflicting unless it says what is known by then. Two imports never interleave: they are written
 * one after the other, in the order in which they were committed. The memory needed does not grow with the file.
 */
package cn.jiangmen.quality.certificate.imports;
