; SPDX-License-Identifier: Apache-2.0
; nboyer: rewrites a theorem by lemmas and checks that it is a tautology, after Boyer and Moore's prover;
; unification, property lists, many short-lived lists. Fewer lemmas than the classical program has.
; Row: rewrites done, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 1483 1) (warm 1483 3) (full 1483 200)))

; (equal left right) each: left is to be replaced by right
(define lemmas
  '((equal (and p q) (if p (if q (t) (f)) (f)))
    (equal (or p q) (if p (t) (if q (t) (f))))
    (equal (not p) (if p (f) (t)))
    (equal (implies p q) (if p (if q (t) (f)) (t)))
    (equal (iff p q) (and (implies p q) (implies q p)))
    (equal (if (if a b c) d e) (if a (if b d e) (if c d e)))
    (equal (plus (plus x y) z) (plus x (plus y z)))
    (equal (plus (zero) x) (fix x))
    (equal (times (times x y) z) (times x (times y z)))
    (equal (times x (plus y z)) (plus (times x y) (times x z)))
    (equal (times x (zero)) (zero))
    (equal (times x (difference c w)) (difference (times c x) (times w x)))
    (equal (difference x x) (zero))
    (equal (difference (plus x y) (plus x z)) (difference y z))
    (equal (append (append x y) z) (append x (append y z)))
    (equal (reverse (append a b)) (append (reverse b) (reverse a)))
    (equal (length (reverse x)) (length x))
    (equal (length (append a b)) (plus (length a) (length b)))
    (equal (member x (append a b)) (or (member x a) (member x b)))
    (equal (member x (reverse y)) (member x y))
    (equal (lessp (remainder x y) y) (not (zerop y)))
    (equal (remainder x x) (zero))
    (equal (zerop x) (or (equal x (zero)) (not (numberp x))))
    (equal (lessp x y) (if (numberp y) (lesser x y) (f)))
    (equal (eqp x y) (equal (fix x) (fix y)))
    (equal (greaterp x y) (lessp y x))
    (equal (equal (plus a b) (plus a c)) (equal (fix b) (fix c)))
    (equal (equal x x) (t))
    (equal (countps l pred) (countps-loop l pred (zero)))
    (equal (reverse-loop x y) (append (reverse x) y))))

; for every operator the lemmas whose left side begins with it
(define index
  (let loop ((rest lemmas) (index '()))
    (if (null? rest)
        index
        (let* ((lemma (car rest)) (operator (car (cadr lemma))) (entry (assq operator index)))
          (if entry
              (begin
                (set-cdr! entry (cons lemma (cdr entry)))
                (loop (cdr rest) index))
              (loop (cdr rest) (cons (list operator lemma) index)))))))

(define (lemmas-of operator)
  (let ((entry (assq operator index)))
    (if entry (cdr entry) '())))

(define rewrites 0)

; a term with its variables replaced
(define (substitute bindings term)
  (if (pair? term)
      (cons (car term) (map (lambda (part) (substitute bindings part)) (cdr term)))
      (let ((entry (assq term bindings)))
        (if entry (cdr entry) term))))

; the bindings that make the pattern the term, or #f
(define (match pattern term bindings)
  (if (pair? pattern)
      (and (pair? term)
           (eq? (car pattern) (car term))
           (match-all (cdr pattern) (cdr term) bindings))
      (let ((entry (assq pattern bindings)))
        (cond ((not entry) (cons (cons pattern term) bindings))
              ((equal? (cdr entry) term) bindings)
              (else #f)))))

(define (match-all patterns terms bindings)
  (cond ((null? patterns) (and (null? terms) bindings))
        ((null? terms) #f)
        (else
         (let ((bindings (match (car patterns) (car terms) bindings)))
           (and bindings (match-all (cdr patterns) (cdr terms) bindings))))))

(define (rewrite term)
  (if (pair? term)
      (rewrite-by (cons (car term) (map rewrite (cdr term)))
                  (lemmas-of (car term)))
      term))

(define (rewrite-by term lemmas)
  (if (null? lemmas)
      term
      (let ((bindings (match (cadr (car lemmas)) term '())))
        (if bindings
            (begin
              (set! rewrites (+ rewrites 1))
              (rewrite (substitute bindings (cadr (cdr (car lemmas))))))
            (rewrite-by term (cdr lemmas))))))

; whether a rewritten term holds, where these terms do and those do not
(define (tautology? term true false)
  (cond ((or (equal? term '(t)) (member term true)) #t)
        ((or (equal? term '(f)) (member term false)) #f)
        ((and (pair? term) (eq? (car term) 'if))
         (let ((test (list-ref term 1)) (then (list-ref term 2)) (else (list-ref term 3)))
           (cond ((or (equal? test '(t)) (member test true)) (tautology? then true false))
                 ((or (equal? test '(f)) (member test false)) (tautology? else true false))
                 (else (and (tautology? then (cons test true) false)
                            (tautology? else true (cons test false)))))))
        (else #f)))

; on sums, products and lists
(define theorem
  (substitute
   '((x . (f (plus (plus a b) (plus c (zero)))))
     (y . (f (times (times a b) (plus c d))))
     (z . (f (reverse (append (append a b) (reverse c)))))
     (u . (equal (plus a b) (difference x y)))
     (w . (lessp (remainder a b) (member a (length b)))))
   '(implies (and (implies x y) (and (implies y z) (and (implies z u) (implies u w))))
             (implies x w))))

(define (run times)
  (set! rewrites 0)
  (let ((holds? (tautology? (rewrite theorem) '() '())))
    (cond ((not holds?) #f)
          ((= times 1) rewrites)
          (else (run (- times 1))))))

(include "main.scm")
