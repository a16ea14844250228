/**
 * Visits (审核、监督检查): when a certification body was at the holder of a certificate, with which result, and what follows
 * from it by the rules of the scheme: until when the next surveillance (监督) was due on any day.
 */
package cn.jiangmen.quality.certificate.visits;
