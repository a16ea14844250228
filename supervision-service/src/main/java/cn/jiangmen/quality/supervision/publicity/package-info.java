/** Gives the penalties to the credit platform in its layout (双公示, CF_*), checked against the register of enterprises first. */
package cn.jiangmen.quality.supervision.publicity;
