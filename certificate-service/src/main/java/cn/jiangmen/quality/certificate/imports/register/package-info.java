/** The national register's export (domain: 登记导出): its columns, and the rules by which a row of text becomes facts. */
package cn.jiangmen.quality.certificate.imports.register;
