; SPDX-License-Identifier: Apache-2.0
; dynamic: infers the types of functions by unification, with type variables that are bound in place.
; Row: result, nesting of the expression, times.
(import (scheme base) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 9 2 1) (warm 9 10 15) (full 9 10 3000)))

; a type is a symbol, (-> from to), (pair a b), or a variable: a vector with its value, or with #f
; while it has none
(define (fresh) (vector #f))

(define (resolve type)
  (if (and (vector? type) (vector-ref type 0))
      (let ((value (resolve (vector-ref type 0))))
        (vector-set! type 0 value)
        value)
      type))

(define (occurs? variable type)
  (let ((type (resolve type)))
    (cond ((eq? variable type) #t)
          ((pair? type) (or (occurs? variable (cadr type)) (occurs? variable (car (cddr type)))))
          (else #f))))

(define (unify! a b)
  (let ((a (resolve a)) (b (resolve b)))
    (cond ((eq? a b) #t)
          ((vector? a) (if (occurs? a b) (error "circular type") (vector-set! a 0 b)))
          ((vector? b) (unify! b a))
          ((and (pair? a) (pair? b) (eq? (car a) (car b)))
           (unify! (cadr a) (cadr b))
           (unify! (car (cddr a)) (car (cddr b))))
          (else (error "types differ" a b)))))

; the type of an expression: an integer, a boolean, a name, (lambda name body), (if a b c), (cons a b),
; (+ a b) or (operator operand)
(define (infer expression types)
  (cond ((number? expression) 'integer)
        ((boolean? expression) 'boolean)
        ((symbol? expression) (cdr (assq expression types)))
        (else
         (case (car expression)
           ((lambda) (infer-lambda (cadr expression) (car (cddr expression)) types))
           ((if) (infer-if (cdr expression) types))
           ((cons) (list 'pair (infer (cadr expression) types) (infer (car (cddr expression)) types)))
           ((+)
            (unify! (infer (cadr expression) types) 'integer)
            (unify! (infer (car (cddr expression)) types) 'integer)
            'integer)
           (else
            (let ((operator (infer (car expression) types))
                  (operand (infer (cadr expression) types))
                  (result (fresh)))
              (unify! operator (list '-> operand result))
              result))))))

(define (infer-lambda name body types)
  (let* ((from (fresh)) (to (infer body (cons (cons name from) types))))
    (list '-> from to)))

(define (infer-if parts types)
  (unify! (infer (car parts) types) 'boolean)
  (let ((then (infer (cadr parts) types)))
    (unify! then (infer (car (cddr parts)) types))
    then))

; an expression that uses every form, twice as long at every level
(define (sample depth)
  (if (= depth 0)
      '((lambda x (+ x 1)) 2)
      (let ((inner (sample (- depth 1))))
        (list (list 'lambda 'f
                    (list 'if #t
                          (list '+ (list 'f inner) 1)
                          (list 'f (list '+ inner 2))))
              '(lambda y ((lambda z (+ z y)) (if #f y 3)))))))

; the number of atoms in a type
(define (size type)
  (let ((type (resolve type)))
    (cond ((pair? type) (+ 1 (size (cadr type)) (size (car (cddr type)))))
          (else 1))))

(define (run depth times)
  (let* ((expression (list 'lambda 'g (list 'cons (list 'g (sample depth)) 'g)))
         (result (size (infer expression '()))))
    (if (= times 1)
        result
        (run depth (- times 1)))))

(include "main.scm")
