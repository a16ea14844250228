/**
 * Changes of the county tree (行政区划变更): counties are merged, get another code or another name from a day on, as data.
 * The register tells each enterprise's county by the boundaries of any day; readers of its events are told again.
 */
package cn.jiangmen.quality.enterprise.divisions;
