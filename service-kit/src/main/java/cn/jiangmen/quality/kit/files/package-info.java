/** Tables given out as files that officers open: CSV and Excel workbooks, written row by row. */
package cn.jiangmen.quality.kit.files;
