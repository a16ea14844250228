/**
 * Institutions of inspection, testing, calibration and standards (检验检测机构), what they can do and what they share with others
 * (plan 二(三)2, 3): a directory to be searched.
 */
package cn.jiangmen.quality.certificate.laboratories;
