; SPDX-License-Identifier: Apache-2.0
;
; A program that brings its own libraries.
(define-library (stack)
  (import (scheme base))
  (export make-stack push! pop! (rename stack-empty? empty?) with-stack)
  (begin
    (define-record-type stack (new-stack items) stack? (items items set-items!))
    (define (make-stack . items) (new-stack items))
    (define (push! stack item) (set-items! stack (cons item (items stack))))
    (define (pop! stack)
      (if (stack-empty? stack)
          (error "pop!: the stack is empty")
          (let ((item (car (items stack))))
            (set-items! stack (cdr (items stack)))
            item)))
    (define (stack-empty? stack) (null? (items stack)))
    ; the macro refers to names that are not exported
    (define-syntax with-stack
      (syntax-rules () ((_ name body ...) (let ((name (new-stack '()))) body ... (items name)))))))

(define-library (counter once)
  (import (scheme base))
  (export next-count (rename bump! count-up!) limit)
  (begin
    (define count 0)
    (define limit 3)
    (define (bump!) (set! count (+ count 1)))
    (define (next-count) (bump!) count)))

(define-library (uses counter)
  (import (scheme base) (prefix (counter once) c:))
  (export through)
  (begin (define (through) (c:next-count))))

(define-library (parts 2)
  (export quadruple)
  (import (rename (scheme base) (* times)))
  (begin (define (double x) (times 2 x)))
  (begin (define (quadruple x) (double (double x))))
  (cond-expand
    (r7rs (export from-cond-expand) (begin (define from-cond-expand 'r7)))
    (else (export from-cond-expand) (begin (define from-cond-expand 'other)))))

(import (scheme base)
        (scheme eval)
        (stack)
        (only (counter once) next-count)
        (rename (only (counter once) limit) (limit count-limit))
        (prefix (uses counter) deep:)
        (except (parts 2) from-cond-expand)
        (prefix (only (parts 2) from-cond-expand) p2-)
        (srfi 64))
(test-begin "5 Program structure")

; 5.2 Import declarations, 5.6 Libraries
(test-equal '(2 1 #t)
  (let ((s (make-stack)))
    (push! s 1)
    (push! s 2)
    (let* ((a (pop! s)) (b (pop! s))) (list a b (empty? s)))))
(test-error "an error from a library" error-object? (pop! (make-stack)))
(test-equal "a macro exported over private names" '(2 1) (with-stack s (push! s 1) (push! s 2)))
(test-equal "and with those names bound here" '(1)
  (let ((new-stack list) (items vector)) (with-stack s (push! s 1))))
(test-equal "a library is made once, whoever imports it" '(1 2 3)
  (let* ((a (next-count)) (b (deep:through)) (c (next-count))) (list a b c)))
(test-eqv "renamed on import" 3 count-limit)
(test-eqv "two begins, a renamed import inside" 12 (quadruple 3))
(test-eq "cond-expand in a library" 'r7 p2-from-cond-expand)
(test-equal "names that are not exported are free here" 'mine
  (let () (define bump! 'mine) bump!))
(define count 'mine)
(test-equal "a definition here does not reach the library" '(4 mine)
  (let ((n (next-count))) (list n count)))

; 5.3 Variable definitions
(define add3 (lambda (x) (+ x 3)))
(test-eqv 6 (add3 3))
(define first car)
(test-eqv 1 (first '(1 2)))
(define (many . xs) xs)
(test-equal '(1 2 3) (many 1 2 3))
(define (one-or-more x . xs) (list x xs))
(test-equal '(1 (2)) (one-or-more 1 2))
(define first cadr)
(test-eqv "defining again is assigning" 2 (first '(1 2)))
(define (even-length? l) (or (null? l) (odd-length? (cdr l))))
(define (odd-length? l) (and (pair? l) (even-length? (cdr l))))
(test-assert "procedures may refer to later ones" (even-length? '(1 2 3 4)))
(test-eqv 45
  (let ((x 5))
    (define foo (lambda (y) (bar x y)))
    (define bar (lambda (a b) (+ (* a b) a)))
    (foo (+ x 3))))
(test-eqv "internal definitions are as letrec*" 3
  (let () (define a 1) (define b (+ a 1)) (define (c) (+ a b)) (c)))
(test-error "an internal definition used too early" error-object?
  (let () (define a b) (define b 1) a))
(test-eqv "begin in a body splices" 3
  (let () (begin (define a 1) (define b 2)) (+ a b)))
(test-equal "an internal definition shadows from the start of the body" '(inner outer)
  (let ((x 'outer))
    (list (let () (define (get) x) (define x 'inner) (get)) x)))
(test-eqv "a local define of a primitive's name" 1
  (let () (define (car x) 1) (car '(2))))

; 5.3.3 Multiple-value definitions
(define-values (x y) (exact-integer-sqrt 17))
(test-equal '(4 1) (list x y))
(define-values (head . tail) (values 1 2 3))
(test-equal '(1 (2 3)) (list head tail))
(define-values all (values 1 2))
(test-equal '(1 2) all)
(define-values () (values))
(test-eqv 3 (let () (define-values (x y) (values 1 2)) (+ x y)))
(test-equal "define-values in a body, seen by a procedure before it" '(1 2)
  (let () (define (get) (list a b)) (define-values (a b) (values 1 2)) (get)))

; 5.4 Syntax definitions
(test-equal '(2 1)
  (let ((x 1) (y 2))
    (define-syntax swap!
      (syntax-rules () ((swap! a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
    (swap! x y)
    (list x y)))

; 5.5 Record-type definitions
(define-record-type pare (kons x y) pare? (x kar set-kar!) (y kdr))
(test-eqv #t (pare? (kons 1 2)))
(test-eqv #f (pare? (cons 1 2)))
(test-eqv 1 (kar (kons 1 2)))
(test-eqv 2 (kdr (kons 1 2)))
(test-eqv 3 (let ((k (kons 1 2))) (set-kar! k 3) (kar k)))
(define-record-type <point> (make-point y x) point? (x point-x set-point-x!) (y point-y) (tag point-tag set-point-tag!))
(test-equal "the constructor's order is its own" '(2 1) (let ((p (make-point 1 2))) (list (point-x p) (point-y p))))
(test-eq "a field that the constructor leaves out" 'set
  (let ((p (make-point 1 2))) (set-point-tag! p 'set) (point-tag p)))
(test-eqv "records are no pairs, vectors or procedures" #f
  (let ((p (make-point 1 2))) (or (pair? p) (vector? p) (procedure? p) (symbol? p) (string? p))))
(test-eqv "types are distinct" #f (or (point? (kons 1 2)) (pare? (make-point 1 2))))
(test-error "an accessor of another type" error-object? (point-x (kons 1 2)))
(test-error "an accessor of no record" error-object? (point-x 5))
(test-error "a modifier of another type" error-object? (set-point-x! (kons 1 2) 1))
(test-error "too few fields" error-object? (make-point 1))
(test-equal "records are eqv only to themselves" '(#t #f)
  (let ((p (make-point 1 2))) (list (eqv? p p) (eqv? p (make-point 1 2)))))
(define-record-type empty-record (make-empty) empty-record?)
(test-assert "a record without fields" (empty-record? (make-empty)))
(test-equal "a definition makes a new type each time it is evaluated" '(#t #f)
  (let ()
    (define (make-type)
      (define-record-type thing (make-thing) thing?)
      (cons make-thing thing?))
    (let ((a (make-type)) (b (make-type)))
      (list ((cdr a) ((car a))) ((cdr a) ((car b)))))))
(test-assert "a record type in a body"
  (let () (define-record-type local (make-local a) local? (a local-a)) (= 5 (local-a (make-local 5)))))

; Bodies
(define (wrong? form)
  (guard (e (#t #t)) (eval form (environment '(scheme base))) #f))
(test-eqv "a body as it should be" #f (wrong? '(let () (define x 1) x)))
(test-assert "a body without an expression" (wrong? '(let () (define x 1))))
(test-assert "a body that ends with a definition" (wrong? '(let () 1 (define x 1))))
(test-eqv "a definition after an expression" 2 (let () 'first (define x 2) x))
(test-eqv "a macro definition at the end" 3 (let () (+ 1 2) (define-syntax m (syntax-rules ()))))
(test-eqv "let-syntax has a scope of its own" 1 (let ((x 1)) (let-syntax () (define x 2) x) x))
(test-equal "no values" 'none (let () (define-values () (values)) 'none))

; cond-expand
(test-eq 'yes (cond-expand ((and r7rs (library (scheme base)) (not (library (no such)))) 'yes) (else 'no)))
(test-eq 'yes (cond-expand ((or no-such-feature srfi-1) 'yes) (else 'no)))
(test-eq 'no (cond-expand (srfi-9999 'yes) (else 'no)))

(test-end)
