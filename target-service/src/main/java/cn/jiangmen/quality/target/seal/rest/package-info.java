/** The HTTP edge of seals and their adjustments. */
package cn.jiangmen.quality.target.seal.rest;
