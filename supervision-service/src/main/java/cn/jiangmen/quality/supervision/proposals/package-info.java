/**
 * Case proposals (立案建议): what the certificate register's rules suspect, laid before an officer, who files a case on it or
 * dismisses it. Nothing follows from a proposal by itself.
 */
package cn.jiangmen.quality.supervision.proposals;
