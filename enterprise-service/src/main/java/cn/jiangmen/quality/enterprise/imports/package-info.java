/**
 * Imports of lists of enterprises: a file is received, verified against what is known (a report of every row), and written by
 * the token of that report only; what was written can be taken back as one act.
 *
 * <p>Promises, each shown by a test. A row is written exactly once: the chunk's enterprises, their histories, their events and
 * the place reached are one transaction. Nothing is overwritten that the report did not show: a row whose enterprise changed
 * after it was verified becomes conflicting, unless it says what is known by then. Two imports never interleave: they are
 * written one after the other, in the order in which they were committed. The memory needed does not grow with the file.
 */
package cn.jiangmen.quality.enterprise.imports;
