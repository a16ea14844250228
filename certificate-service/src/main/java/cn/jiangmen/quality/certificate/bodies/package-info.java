/**
 * Certification bodies (认证机构), as far as certificates and the plan's indicator B1 (引进认证机构) need them: approval number,
 * name, status, seat, and the days since which one counts as attracted to the city.
 */
package cn.jiangmen.quality.certificate.bodies;
