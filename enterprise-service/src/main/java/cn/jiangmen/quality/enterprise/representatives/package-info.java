/**
 * Legal representatives (法定代表人): personal data. Masked everywhere; in full only for a purpose and a role, and each look is
 * kept. They are in no event, list, export or history of the enterprise.
 */
package cn.jiangmen.quality.enterprise.representatives;
