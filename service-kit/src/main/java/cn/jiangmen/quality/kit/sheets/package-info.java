/**
 * Files of rows, read as streams: CSV and XLSX become numbered rows of text, under limits that hold for hostile files
 * too. Knows nothing of what the rows say; files
 * that wait are kept in parts in the service's table {@code import_file (import_id uuid, part int, bytes bytea)}.
 */
package cn.jiangmen.quality.kit.sheets;
