/** The register as open data (开放数据): one release a day, a file for each county, nothing personal. */
package cn.jiangmen.quality.certificate.opendata;
