/**
 * What becomes of a body's certificates when the body is suspended or withdrawn (暂停、撤销认证机构): previewed, confirmed,
 * applied as one batch, and taken back as one.
 */
package cn.jiangmen.quality.certificate.bodies.cascade;
