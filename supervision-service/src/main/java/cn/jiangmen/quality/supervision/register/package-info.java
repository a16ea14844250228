/**
 * 两库: the register of objects (检查对象名录库), fed by the events of enterprises, certificates and certification bodies, and
 * the register of inspectors (执法检查人员名录库).
 */
package cn.jiangmen.quality.supervision.register;
