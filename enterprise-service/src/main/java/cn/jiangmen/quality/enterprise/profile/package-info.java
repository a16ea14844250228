/**
 * Everything this service knows of one enterprise, in one answer (360° view): who it is, what it holds, what is recommended, what
 * it did for quality, and where it stands with supervision. Each part says how current it is.
 */
package cn.jiangmen.quality.enterprise.profile;
