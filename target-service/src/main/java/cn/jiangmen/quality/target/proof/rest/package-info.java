/** The HTTP edge of the self-proof. */
package cn.jiangmen.quality.target.proof.rest;
