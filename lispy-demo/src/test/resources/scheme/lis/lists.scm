; Lists and what is done with them.

(list)                              ; => ()
(list 1 2 3)                        ; => (1 2 3)
(list 1 "two" 'three 4.0 #f (list)) ; => (1 "two" three 4.0 #f ())
(cons 1 '())                        ; => (1)
(cons 1 '(2 3))                     ; => (1 2 3)
(cons '(1) '(2))                    ; => ((1) 2)
(car '(1 2 3))                      ; => 1
(cdr '(1 2 3))                      ; => (2 3)
(cdr '(1))                          ; => ()
(car '((a b) c))                    ; => (a b)
(car (cdr (cdr '(1 2 3))))          ; => 3
(length '())                        ; => 0
(length '(1 (2 3) 4))               ; => 3
(append)                            ; => ()
(append '(1))                       ; => (1)
(append '(1) '(2))                  ; => (1 2)
(append '(1) '() '(2 3) '(4))       ; => (1 2 3 4)
(append '() '())                    ; => ()

; --- building a list changes none that was there before

(define a '(1 2 3))
(define b (cons 0 a))
(define c (append a '(4)))
(define d (cdr a))
a                                   ; => (1 2 3)
b                                   ; => (0 1 2 3)
c                                   ; => (1 2 3 4)
d                                   ; => (2 3)
(append d d)                        ; => (2 3 2 3)

; --- map and apply

(map (lambda (x) (* x x)) '(1 2 3)) ; => (1 4 9)
(map + '(1 2 3) '(10 20 30))        ; => (11 22 33)
(map + '(1 2 3) '(10 20))           ; => (11 22)
(map list '(a b) '(1 2) '("x" "y")) ; => ((a 1 "x") (b 2 "y"))
(map car '())                       ; => ()
(map (lambda (f) (f 16)) (list sqrt -)) ; => (4 -16)
(apply + '())                       ; => 0
(apply + '(1 2 3))                  ; => 6
(apply + 1 2 '(3 4))                ; => 10
(apply max '(3 1 4 1 5))            ; => 5
(apply (lambda (x y) (list y x)) '(1 2)) ; => (2 1)
(apply map list '((1 2 3) (4 5 6))) ; => ((1 4) (2 5) (3 6))
(apply apply (list + (list 1 2)))   ; => 3

; --- the usual recursions

(define (sum items)
  (if (null? items) 0 (+ (car items) (sum (cdr items)))))
(sum '(1 2 3 4 5))                  ; => 15

(define (reversed items result)
  (if (null? items) result (reversed (cdr items) (cons (car items) result))))
(reversed '(1 2 3) '())             ; => (3 2 1)

(define (depth x)
  (if (pair? x) (+ 1 (apply max (map depth x))) 0))
(depth '(a (b (c)) ((((d))))))      ; => 5

(define (fold f start items)
  (if (null? items) start (fold f (f start (car items)) (cdr items))))
(fold + 0 '(1 2 3))                 ; => 6
(fold (lambda (xs x) (cons x xs)) '() '(1 2 3)) ; => (3 2 1)
(fold - 10 '(1 2 3))                ; => 4
