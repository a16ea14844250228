/**
 * What a change of many certificates would do to the city's numbers, asked of whoever keeps the numbers before anybody makes
 * the change. When they do not answer, the effect is unknown, and that is what is told; nothing waits for it.
 */
package cn.jiangmen.quality.certificate.effect;
