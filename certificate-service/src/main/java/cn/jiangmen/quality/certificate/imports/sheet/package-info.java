/**
 * Files of rows, read as streams: CSV and XLSX become numbered rows of text, under limits that hold for hostile files
 * too. Knows nothing of certificates.
 */
package cn.jiangmen.quality.certificate.imports.sheet;
