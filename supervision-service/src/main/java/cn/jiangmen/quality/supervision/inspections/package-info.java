/**
 * Inspections (监督检查): what was checked where, by how many inspectors, and with which of the eight published results.
 *
 * <p>An inspection is recorded when its result is known; what was recorded wrongly is corrected, and what had not taken
 * place is withdrawn. Plans and draws lead up to it and are not part of it.
 */
package cn.jiangmen.quality.supervision.inspections;
